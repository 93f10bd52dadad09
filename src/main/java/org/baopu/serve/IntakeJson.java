package org.baopu.serve;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** How order and receipt are written. */
final class IntakeJson {
  static final JsonMapper MAPPER = JsonMapper.builder().addModule(new Jdk8Module()).build();

  private IntakeJson() {}
}
