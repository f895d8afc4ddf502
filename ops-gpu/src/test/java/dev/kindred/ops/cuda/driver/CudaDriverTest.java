// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CudaDriverTest {
  @Test
  void aMachineWithoutADriverSaysWhatToInstall() {
    CudaDriver.Search search = CudaDriver.find();
    assumeTrue(search instanceof CudaDriver.Missing, "this machine has a card");

    assertThat(((CudaDriver.Missing) search).reason())
        .containsAnyOf(
            "not found: install the NVIDIA driver", "does not start", "update it", "no device");
  }

  @Test
  void whereNativeAccessIsDeniedTheSwitchIsNamed() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "--illegal-native-access=deny",
                "-cp",
                System.getProperty("java.class.path"),
                Finding.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("native access is denied: start Java with --enable-native-access");
  }

  /** What the test above runs in a process of its own. */
  static final class Finding {
    private Finding() {}

    public static void main(String[] arguments) {
      System.out.println(CudaDriver.find());
    }
  }

  @Test
  void anOldDriverIsNamedWithWhatIsNeeded() {
    assertThat(reason(new SimulatedDriver().withVersion(11_010)))
        .isEqualTo("the NVIDIA driver serves CUDA 11.1: update it to one for CUDA 11.2 or newer");
  }

  @Test
  void aDriverWithoutADeviceIsMissing() {
    assertThat(reason(new SimulatedDriver().withDevices(0)))
        .isEqualTo("the NVIDIA driver knows no device: check that the card is visible");
  }

  @Test
  void devicesAreListedInTheDriversOrder() {
    CudaDriver.Search search = CudaDriver.over(new SimulatedDriver().withDevices(2));

    assertThat(search).isInstanceOf(CudaDriver.Found.class);
    CudaDriver driver = ((CudaDriver.Found) search).driver();
    assertThat(driver.version()).isEqualTo("13.0");
    assertThat(driver.devices()).extracting(CudaDevice::ordinal).containsExactly(0, 1);
    assertThat(driver.devices().getLast()).hasToString("Simulated Card (device 1)");
    assertThat(driver.devices().getFirst().computeCapability()).isEqualTo(90);
    assertThat(driver.devices().getFirst().multiprocessors()).isEqualTo(132);
  }

  @Test
  void aDeviceWithoutStreamOrderedMemoryIsRefused() {
    CudaDevice device = new SimulatedDriver().withAttribute(DriverCalls.MEMORY_POOLS, 0).device();

    assertThatThrownBy(device::open)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage(
            "device 0, Simulated Card: it has no stream-ordered memory; use another device");
  }

  @Test
  void aDeviceTooOldForOurKernelsIsRefused() {
    CudaDevice device =
        new SimulatedDriver().withAttribute(DriverCalls.COMPUTE_CAPABILITY_MAJOR, 6).device();

    assertThatThrownBy(device::open)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage(
            "device 0, Simulated Card: its compute capability is 6.0; use one of 7.5 or newer");
  }

  private static String reason(DriverCalls calls) {
    CudaDriver.Search search = CudaDriver.over(calls);
    assertThat(search).isInstanceOf(CudaDriver.Missing.class);
    return ((CudaDriver.Missing) search).reason();
  }
}
