import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** Path of the browser for the tests: `CHROMIUM`, or Debian's; null when there is none. */
export function findBrowser(): string | null {
  const named = process.env["CHROMIUM"];
  if (named) return existsSync(named) ? named : null;
  return candidates.find((file) => existsSync(file)) ?? null;
}

/**
 * Makes sure that there is a browser and a Chinese font; installs Debian's packages where this may be done.
 *
 * @returns null when all is there, else one sentence that says what is missing
 */
export function ensureBrowser(): string | null {
  if (findBrowser() && hasChineseFont()) return null;
  installPackages("正在安装 Chromium 和中文字体……", ["chromium", "fonts-noto-cjk"]);
  if (!findBrowser()) {
    return "这台机器上没有 Chromium，也不能自动安装：请先装上 chromium（Debian：apt-get install chromium fonts-noto-cjk），或用环境变量 CHROMIUM 指明它的位置。";
  }
  return hasChineseFont() ? null : "这台机器上没有中文字体：请先装上 fonts-noto-cjk。";
}

/** What a test says when it cannot check XML against its schema. */
export const xmllintMissing =
  "这台机器上没有 xmllint，不能检查 Akoma Ntoso 文件是否合乎标准：请先装上 libxml2-utils（Debian：apt-get install libxml2-utils）。";

/**
 * Makes sure that there is xmllint, which checks the Akoma Ntoso files against the standard's schema.
 *
 * @returns null when it is there, else one sentence that says what is missing
 */
export function ensureXmllint(): string | null {
  if (hasXmllint()) return null;
  installPackages("正在安装 xmllint……", ["libxml2-utils"]);
  return hasXmllint() ? null : xmllintMissing;
}

/** Whether xmllint can be run. */
export function hasXmllint(): boolean {
  return spawnSync("xmllint", ["--version"], { stdio: "ignore" }).error === undefined;
}

/** Path of Firefox for the tests of the portable edition: `FIREFOX`, or Debian's; null when there is none. */
export function findFirefox(): string | null {
  const named = process.env["FIREFOX"];
  const files = named ? [named] : ["/usr/bin/firefox-esr", "/usr/bin/firefox"];
  return files.find((file) => existsSync(file)) ?? null;
}

/**
 * Installs the second browser and the web server with which offline reading is tested, where this may be done.
 * Without them their tests say so and are left out.
 */
export function ensureOfflineTools(): void {
  const packages = [
    ...(findFirefox() ? [] : ["firefox-esr"]),
    ...(spawnSync("nginx", ["-v"], { stdio: "ignore" }).error ? ["nginx"] : []),
  ];
  if (packages.length > 0) installPackages("正在安装 Firefox 和 nginx（测试用）……", packages);
}

/** Installs packages of Debian where this may be done: as root, as in CI. */
function installPackages(notice: string, packages: readonly string[]): void {
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!mayInstall) return;
  console.log(notice);
  const apt = (...args: string[]) =>
    spawnSync("apt-get", args, {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  apt("update");
  apt("install", "-y", "--no-install-recommends", ...packages);
}

function hasChineseFont(): boolean {
  const listed = spawnSync("fc-list", [":lang=zh-cn", "family"], { encoding: "utf8" });
  // Without fontconfig (Windows, macOS) the system brings its own Chinese fonts.
  return listed.error !== undefined || listed.stdout.trim() !== "";
}
