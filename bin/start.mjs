import { installPackages, runOnProjectNode } from "./toolchain.mjs";

try {
  installPackages();
  process.exitCode = await runOnProjectNode("bin/serve-handbook.ts", process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
