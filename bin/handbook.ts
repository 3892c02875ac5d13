import type { Command } from "./command.ts";

/** Commands by name; each module is loaded only when it is asked for. */
const commands: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  check: {
    summary: "检查全部内容，列出错误和提示",
    load: async () => (await import("./commands/check.ts")).run,
  },
  new: {
    summary: "新建制度、新文本、流程、表单、情景",
    load: async () => (await import("./commands/new.ts")).run,
  },
  audit: {
    summary: "制度体检：供编辑判断的疑点",
    load: async () => (await import("./commands/audit.ts")).run,
  },
  due: {
    summary: "到期和将要到期的评估",
    load: async () => (await import("./commands/due.ts")).run,
  },
  import: {
    summary: "收进一份 Word 写的制度",
    load: async () => (await import("./commands/import.ts")).run,
  },
  export: {
    summary: "把一个文本排成公文版式的送签稿",
    load: async () => (await import("./commands/export.ts")).run,
  },
  redline: {
    summary: "逐条说明这次改动改了什么、要同步什么",
    load: async () => (await import("./commands/redline.ts")).run,
  },
  schemas: {
    summary: "重写编辑器用的 JSON Schema",
    load: async () => (await import("./commands/schemas.ts")).run,
  },
  parse: { summary: "解析条文，打印结构树", load: async () => (await import("./commands/parse.ts")).run },
  search: {
    summary: "检索手册，与网页同一套程序",
    load: async () => (await import("./commands/search.ts")).run,
  },
  compress: {
    summary: "给网站写压缩好的 .gz、.br 文件",
    load: async () => (await import("./commands/compress.ts")).run,
  },
  verify: {
    summary: "核对部署好的网站或者一份拷贝",
    load: async () => (await import("./commands/verify.ts")).run,
  },
};

// `… | head` closes the pipe early; that is no fault of the command.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const [name, ...args] = process.argv.slice(2);
const command = name === undefined ? undefined : commands[name];
if (!command) {
  const list = Object.entries(commands).map(
    ([key, { summary }]) => `  npx handbook ${key.padEnd(8)} ${summary}`,
  );
  const known = name === undefined || name === "--help" || name === "help";
  const print = known ? console.log : console.error;
  print([...(known ? [] : [`没有“${name}”这个命令。`]), "可用的命令：", ...list].join("\n"));
  process.exitCode = name === "--help" || name === "help" ? 0 : 2;
} else {
  const run = await command.load();
  process.exitCode = await run(args, {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    stdin: process.stdin,
    cwd: process.cwd(),
  });
}
