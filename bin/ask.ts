import type { CommandIo } from "./command.ts";

/** A question that cannot be asked has no answer: its sentence says which option gives it. */
export class Unanswered extends Error {}

export interface Question {
  readonly label: string;
  /** What `--yes` and an empty line take; null when something must be said. */
  readonly proposal: string | null;
  /** The option that answers it: `--title`. */
  readonly option: string;
  /** What may be answered; anything when left out. */
  readonly choices?: readonly string[];
  /** Why an answer will not do, or null. */
  readonly refuse?: (answer: string) => string | null;
}

export type Ask = (given: string | undefined, question: Question) => Promise<string>;

/**
 * Asks one question after the other at the terminal, in Chinese. What an option gave is not asked; with `silent` the
 * proposals are taken.
 */
export function createAsk(io: CommandIo, silent: boolean): Ask {
  const lines = readLines(io);
  return async (given, question) => {
    const { label, proposal, option, choices, refuse } = question;
    const fault = (answer: string): string | null =>
      choices && !choices.includes(answer)
        ? `“${answer}”不在其中：${choices.join("、")}`
        : (refuse?.(answer) ?? null);
    if (given !== undefined) {
      const reason = fault(given);
      if (reason !== null) throw new Unanswered(`${option}：${reason}`);
      return given;
    }
    if (silent) {
      if (proposal === null) throw new Unanswered(`还要写 ${option}（${label}）`);
      return proposal;
    }
    for (;;) {
      const list = choices && choices.length <= 12 ? `（${choices.join("、")}）` : "";
      io.stdout(`${label}${list}${proposal === null ? "" : `〔回车用：${proposal}〕`}：`);
      const { value, done } = await lines.next();
      if (done) {
        io.stdout("\n");
        throw new Unanswered(`还要写 ${option}（${label}）；不想逐项回答的，加 --yes 用建议的值`);
      }
      const answer = value.trim() || proposal;
      const reason = answer === null ? "这一项不能空" : fault(answer);
      if (answer !== null && reason === null) return answer;
      io.stdout(`${reason ?? ""}，请再写一次。\n`);
    }
  };
}

async function* readLines({ stdin }: CommandIo): AsyncGenerator<string, undefined> {
  let rest = "";
  const decoder = new TextDecoder();
  for await (const chunk of stdin ?? []) {
    rest += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield line;
  }
  if (rest !== "") yield rest;
  return undefined;
}
