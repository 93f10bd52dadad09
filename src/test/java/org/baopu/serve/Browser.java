package org.baopu.serve;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium with a page of a server. Waits are for what the page says of itself, never for time to pass. */
final class Browser implements AutoCloseable {
  private static final Optional<Path> CHROMIUM = executable("chromium", "chromium-browser", "google-chrome");
  private static final Optional<Path> DRIVER = executable("chromedriver");

  private final ChromeDriver driver;
  private final String server;

  private Browser(ChromeDriver driver, String server) {
    this.driver = driver;
    this.server = server;
  }

  /** Whether this machine has a Chromium and its driver (Debian: {@code chromium}, {@code chromium-driver}). */
  static boolean isInstalled() {
    return CHROMIUM.isPresent() && DRIVER.isPresent();
  }

  /** Opens a browser in that language ({@code zh-CN}, {@code en}). */
  static Browser open(String server, String language) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.orElseThrow().toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--disable-background-networking", "--accept-lang=" + language);
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.orElseThrow().toFile()).build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60)).pageLoadTimeout(Duration.ofSeconds(60));
    Browser browser = new Browser(driver, server);
    driver.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument",
        Map.of(
            "source",
            "window.reports = []; document.addEventListener('securitypolicyviolation',"
                + " (e) => window.reports.push(e.violatedDirective + ' ' + e.blockedURI));"));
    return browser.size(1280, 900);
  }

  /** The window's size in CSS pixels. */
  Browser size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    return this;
  }

  /** What the reader's system asks for. */
  Browser dark(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    return this;
  }

  /** Loads a page of the explorer anew, without what it remembers, and waits until it is there. */
  Browser go(String hash) {
    driver.get(server + "/queries");
    run("localStorage.clear()");
    driver.get(server + "/" + hash);
    return ready();
  }

  /** Loads an address of the server. */
  Browser load(String path) {
    driver.get(server + path);
    return this;
  }

  /** Waits until the page of the present address is there. */
  Browser ready() {
    return until("document.body && document.body.dataset.ready === (location.hash || '#/')");
  }

  /** Waits until an expression of the page is true. */
  Browser until(String expression) {
    driver.executeAsyncScript(
        "const done = arguments[0]; const look = () => { (" + expression + ") ? done() : requestAnimationFrame(look); }; look();");
    return this;
  }

  Object run(String script, Object... values) {
    return driver.executeScript(script, values);
  }

  Object runAsync(String script) {
    return driver.executeAsyncScript(script);
  }

  String text(String selector) {
    return String.valueOf(run("return document.querySelector(arguments[0]).textContent", selector));
  }

  List<String> texts(String selector) {
    return find(selector).stream().map(element -> String.valueOf(run("return arguments[0].textContent", element))).toList();
  }

  List<WebElement> find(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Follows a link or presses a button, and waits for the page. */
  Browser click(String selector) {
    WebElement element = driver.findElement(By.cssSelector(selector));
    run("arguments[0].scrollIntoView({ block: 'center' })", element);
    element.click();
    return this;
  }

  /** Presses the mouse at a place of an element, in CSS pixels from its middle. */
  Browser clickAt(String selector, int right, int down) {
    new Actions(driver).moveToElement(driver.findElement(By.cssSelector(selector)), right, down).click().perform();
    return this;
  }

  /** Presses keys, wherever the focus is. */
  Browser keys(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
    return this;
  }

  Browser tab() {
    return keys(Keys.TAB);
  }

  Browser back() {
    driver.navigate().back();
    return this;
  }

  String title() {
    return driver.getTitle();
  }

  /** What has gone wrong in the browser since the last call: reports against the policy, errors of scripts. */
  List<String> complaints() {
    Stream<String> reports = ((List<?>) run("return window.reports.splice(0)")).stream().map(String::valueOf);
    Stream<String> errors =
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
            .map(LogEntry::toString);
    return Stream.concat(reports, errors).toList();
  }

  /** What axe-core finds wrong with the page, a line each. */
  List<String> axe() throws IOException {
    try (var in = Browser.class.getResourceAsStream("/axe.min.js")) {
      run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    Object found =
        runAsync(
            "const done = arguments[0]; axe.run(document).then((r) => done(r.violations.flatMap((v) => v.nodes.map("
                + "(n) => v.id + ' ' + n.target.join(' ') + ' ' + n.failureSummary.replace(/\\s+/g, ' ')))), (e) => done([String(e)]))");
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  /** Writes what is to be seen as a PNG. */
  void picture(Path file) throws IOException {
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static Optional<Path> executable(String... names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(names)
        .flatMap(name -> Stream.of(path.split(File.pathSeparator, -1)).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
