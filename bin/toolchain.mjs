/**
 * First steps that run on any Node from 18 on, before anything is installed. Everything behind them
 * runs on the Node that the npm package `node` brings.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

const windows = process.platform === "win32";
const stampFile = path.join(root, "node_modules", ".handbook-installed");

/** The Node that the project brings, or null before the installation. */
export function projectNode() {
  const file = path.join(root, "node_modules", "node", "bin", windows ? "node.exe" : "node");
  return existsSync(file) ? file : null;
}

/** Environment in which the project's tools find the project's Node first. */
export function toolEnvironment() {
  const node = projectNode();
  const folders = [node && path.dirname(node), path.join(root, "node_modules", ".bin"), process.env.PATH];
  return {
    ...process.env,
    PATH: folders.filter(Boolean).join(path.delimiter),
    ASTRO_TELEMETRY_DISABLED: "1",
  };
}

/** Installs the packages of the lock file unless they are there already; throws with a sentence when that fails. */
export function installPackages() {
  const lock = readFileSync(path.join(root, "package-lock.json"));
  const wanted = createHash("sha256").update(lock).digest("hex");
  const present = existsSync(stampFile) ? readFileSync(stampFile, "utf8") : "";
  if (present === wanted && projectNode()) return;
  console.log("正在安装依赖（只在第一次或依赖变动后进行）……");
  const npm = windows ? "npm.cmd" : "npm";
  const result = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: windows,
  });
  if (result.status !== 0) throw new Error("依赖没有装上：请检查网络或软件源，再运行一次。");
  if (!projectNode()) throw new Error("依赖装上了，但缺少随项目附带的 Node：请确认 npm 是 11 或更新的版本。");
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, wanted);
}

/**
 * Runs a script of the project on the project's Node.
 * @param {string} script path from the project's root
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runOnProjectNode(script, args) {
  return new Promise((resolve) => {
    const child = spawn(projectNode() ?? process.execPath, [path.join(root, script), ...args], {
      stdio: "inherit",
      env: toolEnvironment(),
    });
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
    child.on("exit", (code, signal) => resolve(code ?? (signal ? 130 : 1)));
  });
}
