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
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (mayInstall) {
    console.log("正在安装 Chromium 和中文字体……");
    const apt = (...args: string[]) =>
      spawnSync("apt-get", args, {
        stdio: "ignore",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update");
    apt("install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk");
  }
  if (!findBrowser()) {
    return "这台机器上没有 Chromium，也不能自动安装：请先装上 chromium（Debian：apt-get install chromium fonts-noto-cjk），或用环境变量 CHROMIUM 指明它的位置。";
  }
  return hasChineseFont() ? null : "这台机器上没有中文字体：请先装上 fonts-noto-cjk。";
}

function hasChineseFont(): boolean {
  const listed = spawnSync("fc-list", [":lang=zh-cn", "family"], { encoding: "utf8" });
  // Without fontconfig (Windows, macOS) the system brings its own Chinese fonts.
  return listed.error !== undefined || listed.stdout.trim() !== "";
}
