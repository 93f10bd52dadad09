package org.baopu.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets pages of one other site ask, by the headers of the Fetch standard (section 3.2). Reading only, and without
 * cookies.
 */
final class CrossOrigin implements Filter {
  private final String origin;

  CrossOrigin(String origin) {
    this.origin = origin;
  }

  @Override
  public void doFilter(ServletRequest plain, ServletResponse plainResponse, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) plain;
    HttpServletResponse response = (HttpServletResponse) plainResponse;
    response.addHeader("Vary", "Origin");
    String asking = request.getHeader("Origin");
    if (asking != null && (origin.equals("*") || origin.equals(asking))) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      if (request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null) {
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST");
        response.setHeader("Access-Control-Allow-Headers", "Accept, Authorization, Content-Type");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return;
      }
    }
    chain.doFilter(request, response);
  }
}
