import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import {
  checkCaching,
  checkSecurity,
  checkType,
  parseSums,
  type Finding,
  type ListedFile,
  type ServedAnswer,
} from "../../src/deployment/index.ts";
import { addressOfFile } from "../../src/offline/index.ts";
import { listFilesOf } from "../../src/site/list-files.ts";
import { sumsFile } from "../../src/site/sums-file.ts";
import type { CommandIo } from "../command.ts";

const usage = `用法：npx handbook verify 网址|文件夹 [--json] [--sums 清单文件]
核对部署好的网站，或者一份拷贝（dist、解压后的随身版）：文件的哈希；网址还核对内容类型、缓存、安全头。
清单默认取它自己的 ${sumsFile}；--sums 用另外保管的清单，连同清单本身一起核对。
只有建议时退出码为 0，有错误时为 1。
`;

/** As many requests as a browser has under way to one server. */
const atOnce = 6;

interface Arguments {
  readonly target: string;
  readonly json: boolean;
  readonly sums: string | null;
}

/** `handbook verify`: a deployment or a copy against its list of hashes. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  if (args.includes("--help")) {
    io.stdout(usage);
    return 0;
  }
  const parsed = readArguments(args);
  if (typeof parsed === "string") {
    io.stderr(`${parsed}\n${usage}`);
    return 2;
  }
  const isAddress = /^https?:\/\//.test(parsed.target);
  const sums = parsed.sums
    ? await readFile(path.resolve(io.cwd, parsed.sums), "utf8").catch(() => null)
    : null;
  if (parsed.sums && sums === null) {
    io.stderr(`清单 ${parsed.sums} 读不出来。\n`);
    return 2;
  }
  const checked = isAddress
    ? await verifySite(parsed.target, sums)
    : await verifyFolder(path.resolve(io.cwd, parsed.target), sums);
  const errors = checked.findings.filter(({ severity }) => severity === "error").length;
  if (parsed.json) {
    io.stdout(`${JSON.stringify({ target: parsed.target, ...checked }, null, 2)}\n`);
  } else {
    for (const { severity, file, text } of checked.findings) {
      io.stdout(`${severity === "error" ? "错误" : "建议"}　${file ? `${file}：` : ""}${text}。\n`);
    }
    const verdict = errors === 0 ? "没有错误" : `${errors} 个错误`;
    io.stdout(`核对了 ${checked.files} 个文件，${verdict}，${checked.findings.length - errors} 条建议。\n`);
  }
  return errors === 0 ? 0 : 1;
}

interface Checked {
  readonly files: number;
  readonly findings: readonly Finding[];
}

function readArguments(args: readonly string[]): Arguments | string {
  const targets: string[] = [];
  let sums: string | null = null;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? "";
    if (arg === "--json") continue;
    if (arg === "--sums") {
      sums = args[(index += 1)] ?? "";
      if (sums === "") return "--sums 后面写清单文件";
    } else if (arg.startsWith("--")) return `不认得 ${arg}`;
    else targets.push(arg);
  }
  const [target, ...others] = targets;
  if (target === undefined || others.length > 0) return "请写出一个网址或者文件夹";
  return { target, json: args.includes("--json"), sums };
}

const noList = (text: string): Checked => ({
  files: 0,
  findings: [{ severity: "error", file: sumsFile, text }],
});

async function verifyFolder(folder: string, given: string | null): Promise<Checked> {
  const text = given ?? (await readFile(path.join(folder, sumsFile), "utf8").catch(() => null));
  if (text === null) return noList("读不到，不是手册的文件夹，或者没有拷全");
  const listed = parseSums(text);
  if (!listed) return noList("内容不是哈希清单");
  const findings: Finding[] = [];
  for (const { file, hash } of listed) {
    const contents = await readFile(path.join(folder, file)).catch(() => null);
    if (contents === null) findings.push({ severity: "error", file, text: "缺少这个文件" });
    else if (hashOf(contents) !== hash) findings.push(changed(file));
  }
  const known = new Set(listed.map(({ file }) => file));
  for (const file of await listFilesOf(folder)) {
    const isExtra = !known.has(file) && file !== sumsFile && !/\.(?:gz|br)$/.test(file);
    if (isExtra)
      findings.push({ severity: "advice", file, text: "不在清单里，是多出来的或者是上一版留下的" });
  }
  return { files: listed.length, findings };
}

async function verifySite(written: string, given: string | null): Promise<Checked> {
  const root = new URL(written);
  if (!/\/$|\.html$/.test(root.pathname)) root.pathname += "/";
  const list = await get(new URL(sumsFile, root)).catch(() => null);
  if (!list && given === null) return noList("网站连不上");
  const text = given ?? (list?.answer.status === 200 ? list.contents.toString("utf8") : null);
  if (text === null)
    return noList(`网站没有给出清单（${list?.answer.status ?? ""}），网址可能不对，或者没有传全`);
  const listed = parseSums(text);
  if (!listed) return noList("内容不是哈希清单");
  const findings: Finding[] = [];
  const rest = [...listed];
  const work = async (): Promise<void> => {
    for (let next = rest.shift(); next; next = rest.shift())
      findings.push(...(await checkServed(next, root)));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  findings.push(...(await checkAddresses(root, listed)));
  return { files: listed.length, findings: sortFindings(findings) };
}

async function checkServed({ file, hash }: ListedFile, root: URL): Promise<Finding[]> {
  const got = await get(new URL(addressOfFile(file), root)).catch(() => null);
  if (!got) return [{ severity: "error", file, text: "读不出来，连接断了" }];
  // The page for unknown addresses may be answered with its own status.
  if (got.answer.status !== 200 && file !== "404.html")
    return [{ severity: "error", file, text: `状态码是 ${got.answer.status}` }];
  const findings = [...checkType(file, got.answer), ...checkCaching(file, got.answer)];
  if (hashOf(got.contents) !== hash) findings.push(changed(file));
  if (file === "index.html") findings.push(...checkSecurity(file, got.answer, root));
  return findings;
}

/** Folders without their slash, unknown addresses, compression. */
async function checkAddresses(root: URL, listed: readonly ListedFile[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  const unknown = await get(new URL("no-such-page/", root)).catch(() => null);
  if (unknown && unknown.answer.status !== 404)
    findings.push({
      severity: "error",
      file: "",
      text: `没有的网址应当答 404，答了 ${unknown.answer.status}`,
    });
  const folder = listed.find(({ file }) => /^[^/]+\/index\.html$/.test(file));
  if (folder) {
    const address = folder.file.slice(0, -"/index.html".length);
    const got = await get(new URL(address, root)).catch(() => null);
    if (got && new URL(got.address).pathname !== new URL(`${address}/`, root).pathname)
      findings.push({
        severity: "error",
        file: address,
        text: "少了末尾的斜线时没有转到有斜线的网址，页面里的相对链接会错",
      });
  }
  const large = listed.find(({ file }) => file.startsWith("assets/search-current."));
  if (large) {
    const got = await get(new URL(large.file, root)).catch(() => null);
    if (got && !/gzip|br|zstd/.test(got.answer.headers["content-encoding"] ?? ""))
      findings.push({
        severity: "advice",
        file: large.file,
        text: "没有压缩传输，可以先运行 npx handbook compress 并让服务器用 .gz 文件",
      });
  }
  return findings;
}

interface Got {
  readonly address: string;
  readonly answer: ServedAnswer;
  readonly contents: Buffer;
}

async function get(address: URL): Promise<Got> {
  const response = await fetch(address, { signal: AbortSignal.timeout(30_000) });
  return {
    address: response.url,
    answer: { status: response.status, headers: Object.fromEntries(response.headers) },
    contents: Buffer.from(await response.arrayBuffer()),
  };
}

const changed = (file: string): Finding => ({
  severity: "error",
  file,
  text: "内容与清单不符，被改动过、没有传全，或者是另一版的",
});

function hashOf(contents: Uint8Array): string {
  return createHash("sha256").update(contents).digest("hex");
}

/** Errors first; the same advice for many files of a folder once. */
function sortFindings(findings: readonly Finding[]): Finding[] {
  const once = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  const rank = ({ severity }: Finding): number => (severity === "error" ? 0 : 1);
  return [...once.values()].sort((a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : 1));
}
