import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "./install-browser.ts";
import { root } from "./run-tool.ts";

/**
 * Draws the PNG icons of an installed handbook from `public/icon.svg`; run it after changing the drawing. Of a
 * maskable icon only the inner four fifths are certain to be seen.
 */
const icons = [
  { file: "icon-192.png", size: 192, share: 1 },
  { file: "icon-512.png", size: 512, share: 1 },
  { file: "icon-maskable.png", size: 512, share: 0.7 },
] as const;

const svg = readFileSync(path.join(root, "public/icon.svg"), "utf8");
const ground = /<rect [^>]*fill="([^"]+)"/.exec(svg)?.[1] ?? "#fff";
const executablePath = findBrowser();
if (!executablePath) throw new Error("没有浏览器，画不了图标：请先装上 chromium。");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
for (const { file, size, share } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>*{margin:0}body{height:100vh;display:grid;place-items:center;background:${ground}}svg{width:${share * size}px;height:${share * size}px}</style>${svg}`,
  );
  writeFileSync(path.join(root, "public", file), await page.screenshot());
  await page.close();
}
await browser.close();
