import { parseArgs, type ParseArgsConfig } from "node:util";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; args: string[] }>
>;

/**
 * The arguments of a command by its options; what is wrong with them comes back as a Chinese sentence.
 *
 * @param most how many words may stand beside the options
 */
export function readArguments<const T extends Options>(
  args: string[],
  options: T,
  most = 0,
): Parsed<T> | string {
  try {
    const parsed = parseArgs({ args, options, allowPositionals: true });
    const extra = parsed.positionals[most];
    return extra === undefined ? (parsed as Parsed<T>) : `不认得 ${extra}`;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    // Option '--base <value>' argument missing · Unknown option '--al'
    const option = /'(?:-\w, )?(--?[^' =<]+)/.exec(text)?.[1];
    if (option === undefined) return text;
    if (/argument missing|ambiguous/.test(text)) return `${option} 后面要写一个值`;
    return /does not take/.test(text) ? `${option} 后面不写值` : `不认得 ${option}`;
  }
}
