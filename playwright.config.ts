import { defineConfig } from "@playwright/test";
import { findBrowser } from "./bin/install-browser.ts";

export default defineConfig({
  testDir: "test/browser",
  testMatch: "**/*.spec.ts",
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "reports/browser.json" }]],
  globalSetup: "./test/browser/global-setup.ts",
  timeout: 30_000,
  use: {
    browserName: "chromium",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    // Storing the whole handbook is for the tests of offline reading alone.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: findBrowser() ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
