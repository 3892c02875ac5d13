/** A text as a YAML value on one line: as it is where YAML takes it so, else in double quotes. */
export function writeScalar(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  const plain =
    /^[\p{L}\p{N}〔《“（]/u.test(flat) &&
    !/[:#] |[[\]{},"\\]|: ?$| #/.test(flat) &&
    !/^(?:null|true|false|yes|no|on|off)$/i.test(flat);
  return plain ? flat : JSON.stringify(flat);
}

/** `[综合科, 秘书科]`. */
export function writeList(texts: readonly string[]): string {
  return `[${texts.map(writeScalar).join(", ")}]`;
}
