/**
 * Measures of the sheet, in millimetres: A4 with 17 mm at the sides, 12 mm above and 14 mm below. The style
 * sheet (src/styles/form.css) and the Word file print to the same measures.
 */
export const gridColumns = 24;
export const sheetWidth = 176;
export const sheetHeight = 271;
export const columnWidth = sheetWidth / gridColumns;
/** Blank space left and right in a cell, together. */
export const cellPadding = 2.4;

/** Width of a full-width character: labels 10.5 pt (五号), values 10 pt, hints 9 pt (小五). */
export const labelCharacter = 3.704;
export const valueCharacter = 3.528;
export const hintCharacter = 3.175;
/** Heights of a line of each. */
export const labelLine = 4.5;
export const valueLine = 4.5;
export const hintLine = 4;
/** Blank space above and below in a cell, together. */
export const cellPaddingBlock = 1.2;

/** A line that a hand can write on. */
export const writingLine = 7;
export const sectionHeadHeight = 6;
export const captionHeight = 6;
/** Title with the office's name, and the running line with number and edition. */
export const titleHeight = 19;
export const runningHeight = 6;
/** 管理科室 and 保存年限 at the foot. */
export const footHeight = 5;
/** What the estimate may err by before a sheet overflows. */
export const slack = 5;
