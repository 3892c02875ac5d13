import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { describeBytes } from "../../src/offline/index.ts";
import { listFilesOf } from "../../src/site/list-files.ts";
import type { CommandIo } from "../command.ts";

const usage = `用法：npx handbook compress [文件夹]
给网站（默认 dist）里的文本文件各写一份压缩好的 .gz 和 .br，服务器可以直接用（nginx 的 gzip_static）。
`;

const texts = /\.(?:html|css|js|json|xml|svg|txt|webmanifest)$/;
/** Smaller files gain less than the header costs. */
const smallest = 1024;

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** `handbook compress`: precompressed files beside those of a built site. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  if (args.includes("--help")) {
    io.stdout(usage);
    return 0;
  }
  const [written = "dist", ...others] = args;
  if (others.length > 0 || written.startsWith("--")) {
    io.stderr(usage);
    return 2;
  }
  const folder = path.resolve(io.cwd, written);
  const files = await listFilesOf(folder).catch((): string[] => []);
  if (!files.includes("index.html")) {
    io.stderr(`${written} 里没有生成好的网站，先运行 npm run build。\n`);
    return 1;
  }
  let count = 0;
  let before = 0;
  let after = 0;
  for (const file of files) {
    if (!texts.test(file)) continue;
    const place = path.join(folder, file);
    const contents = await readFile(place);
    if (contents.length < smallest) continue;
    const [zipped, brotli] = await Promise.all([
      toGzip(contents, { level: 9 }),
      toBrotli(contents, {
        params: {
          // One step below the slowest: a tenth of the time for two per cent more.
          [constants.BROTLI_PARAM_QUALITY]: 9,
          [constants.BROTLI_PARAM_SIZE_HINT]: contents.length,
        },
      }),
    ]);
    await writeFile(`${place}.gz`, zipped);
    await writeFile(`${place}.br`, brotli);
    count += 1;
    before += contents.length;
    after += zipped.length;
  }
  io.stdout(`压缩了 ${count} 个文件：${describeBytes(before)} → ${describeBytes(after)}（gzip）。\n`);
  return 0;
}
