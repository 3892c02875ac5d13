/** Line and column of offsets in one text; lines end at LF, CRLF or CR. */
export interface LineIndex {
  /** 1-based line and column of a UTF-16 offset. */
  locate(offset: number): { line: number; column: number };
}

/**
 * @param text the text whose offsets are asked for
 * @param firstLine the 1-based line of the file at which the text begins
 */
export function createLineIndex(text: string, firstLine = 1): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return {
    locate(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + firstLine, column: offset - (starts[low] ?? 0) + 1 };
    },
  };
}
