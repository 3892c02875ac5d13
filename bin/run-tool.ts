import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder. */
export const root = path.resolve(fileURLToPath(import.meta.url), "../..");

/** Main script of a command of an installed package: `astro` → its file. */
function binOf(name: string, packageName = name): string {
  const require = createRequire(import.meta.url);
  const manifestPath = path.join(root, "node_modules", packageName, "package.json");
  const manifest = require(manifestPath) as { bin?: string | Record<string, string> };
  const bin = typeof manifest.bin === "string" ? manifest.bin : manifest.bin?.[name];
  if (!bin) throw new Error(`${packageName} has no command ${name}`);
  return path.join(path.dirname(manifestPath), bin);
}

export interface ToolOptions {
  readonly packageName?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs an installed tool on this Node, its output shown. Works without a shell, so on Windows too. */
export function runTool(name: string, args: readonly string[], options: ToolOptions = {}): Promise<number> {
  return runScript(binOf(name, options.packageName), args, options.env);
}

/** Runs a script on this Node, its output shown; resolves to the exit code. */
export function runScript(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...env },
    });
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? (signal ? 130 : 1)));
  });
}
