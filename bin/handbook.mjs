#!/usr/bin/env node
import { projectNode, runOnProjectNode } from "./toolchain.mjs";

if (projectNode() === null) {
  console.error("还没有安装依赖：先运行 npm start。");
  process.exitCode = 1;
} else {
  process.exitCode = await runOnProjectNode("bin/handbook.ts", process.argv.slice(2));
}
