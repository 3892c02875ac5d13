import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**"],
    reporters: ["default", ["json", { outputFile: "reports/unit.json" }]],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
