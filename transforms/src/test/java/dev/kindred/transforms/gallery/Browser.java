// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A headless Chromium with one page, driven by its DevTools protocol: real mouse and keyboard
 * events, so that what a test does is what a person does.
 */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SECONDS = 60;

  private final Process process;
  private final Path profile;
  private final HttpClient http = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

  private Browser(Process process, Path profile, int port, URI page) throws Exception {
    this.process = process;
    this.profile = profile;
    URI create = URI.create("http://127.0.0.1:%d/json/new?%s".formatted(port, page));
    HttpRequest request =
        HttpRequest.newBuilder(create).PUT(HttpRequest.BodyPublishers.noBody()).build();
    JsonNode tab = JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    this.socket =
        http.newWebSocketBuilder()
            .buildAsync(URI.create(tab.get("webSocketDebuggerUrl").asText()), new Listener())
            .get(SECONDS, TimeUnit.SECONDS);
    call("Emulation.setFocusEmulationEnabled", JSON.createObjectNode().put("enabled", true));
    for (int i = 0; !text("document.readyState").equals("complete"); i++) {
      if (i > 10 * SECONDS) {
        throw new IllegalStateException("page " + page + " was not loaded");
      }
      Thread.sleep(100);
    }
  }

  /** Where Chromium is, if it is installed. */
  static Optional<Path> program() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder ->
            Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens a page in a window of 1200×900. */
  static Browser open(Path program, Path page) throws Exception {
    Path profile = Files.createTempDirectory("browser");
    Process process =
        new ProcessBuilder(
                List.of(
                    program.toString(),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--window-size=1200,900",
                    "--remote-debugging-port=0",
                    "--user-data-dir=" + profile,
                    "about:blank"))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start();
    try {
      return new Browser(process, profile, port(process, profile), page.toUri());
    } catch (Exception e) {
      stop(process, profile);
      throw e;
    }
  }

  /** Chromium writes it when it listens. */
  private static int port(Process process, Path profile) throws Exception {
    Path file = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < 10 * SECONDS; i++) {
      if (Files.exists(file) && Files.readAllLines(file).size() > 1) {
        return Integer.parseInt(Files.readAllLines(file).getFirst());
      }
      if (!process.isAlive()) {
        break;
      }
      Thread.sleep(100);
    }
    throw new IOException("chromium did not listen within %d s".formatted(SECONDS));
  }

  /** What an expression gives in the page, as text. */
  String text(String expression) {
    ObjectNode parameters = JSON.createObjectNode();
    parameters.put("expression", "String(" + expression + ")");
    JsonNode result = call("Runtime.evaluate", parameters);
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
    }
    return result.get("result").get("value").asText();
  }

  /** Presses the mouse at a fraction of the width of the element, in the middle of its height. */
  void click(String selector, double at) throws Exception {
    String place =
        text(
            """
            (() => {
              const e = document.querySelector('%s');
              e.scrollIntoView({block: 'center'});
              const r = e.getBoundingClientRect();
              return (r.left + %s * r.width) + ' ' + (r.top + r.height / 2);
            })()\
            """
                .formatted(selector.replace("'", "\\'"), String.format(Locale.ROOT, "%.6f", at)));
    ObjectNode mouse = JSON.createObjectNode();
    mouse.put("x", Double.parseDouble(place.split(" ")[0]));
    mouse.put("y", Double.parseDouble(place.split(" ")[1]));
    mouse.put("button", "left");
    mouse.put("clickCount", 1);
    for (String type : List.of("mousePressed", "mouseReleased")) {
      call("Input.dispatchMouseEvent", mouse.deepCopy().put("type", type));
    }
  }

  /** Clicks the middle of an element. */
  void click(String selector) throws Exception {
    click(selector, 0.5);
  }

  /** Presses a key where the focus is. */
  void key(String key, int code) throws Exception {
    ObjectNode press = JSON.createObjectNode();
    press.put("key", key);
    press.put("code", key);
    press.put("windowsVirtualKeyCode", code);
    if (key.length() == 1) {
      press.put("text", key);
    }
    call("Input.dispatchKeyEvent", press.deepCopy().put("type", "keyDown"));
    call("Input.dispatchKeyEvent", press.deepCopy().put("type", "keyUp"));
  }

  /** What the window shows now. */
  void screenshot(Path png) throws IOException {
    JsonNode shot = call("Page.captureScreenshot", JSON.createObjectNode());
    Files.write(png, Base64.getDecoder().decode(shot.get("data").asText()));
  }

  private JsonNode call(String method, ObjectNode parameters) {
    int id = ids.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    ObjectNode message = JSON.createObjectNode();
    message.put("id", id).put("method", method).set("params", parameters);
    socket.sendText(message.toString(), true).join();
    JsonNode got = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    if (got.has("error")) {
      throw new IllegalStateException(method + ": " + got.get("error"));
    }
    return got.get("result");
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    http.shutdownNow(); // close() would wait for the socket
    stop(process, profile);
  }

  private static void stop(Process process, Path profile) throws IOException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.onExit().get(10, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      process.destroyForcibly();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (UncheckedIOException e) {
      // a file that chromium itself took away meanwhile
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        try {
          JsonNode message = JSON.readTree(text.toString());
          CompletableFuture<JsonNode> answer = answers.remove(message.path("id").asInt(-1));
          if (answer != null) {
            answer.complete(message);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        } finally {
          text.setLength(0);
        }
      }
      from.request(1);
      return null;
    }
  }
}
