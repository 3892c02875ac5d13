/**
 * Measures of GB/T 9704-2012 in millimetres and points. The standard fixes the upper and the inner margin and the size of the
 * type area; the lower and outer margins follow from them: 297 − 37 − 225, 210 − 28 − 156.
 */
export const page = { width: 210, height: 297, top: 37, left: 28, bottom: 35, right: 26 } as const;
export const typeArea = { width: 156, height: 225, lines: 22, characters: 28 } as const;

/** Sizes of type in points: 3号, 2号, 4号; and of the issuer's mark, which the standard leaves to the issuer. */
export const sizes = { three: 16, two: 22, four: 14, mark: 36 } as const;

/** Height of a line and width of a character, in points. */
export const linePitch = millimetresToPoints(typeArea.height) / typeArea.lines;
export const characterPitch = millimetresToPoints(typeArea.width) / typeArea.characters;

/** The mark's upper edge below that of the type area; the red line below the number. */
export const markDrop = 35;
export const lineDrop = 4;

/**
 * Typefaces by name as on Chinese systems, then free ones that may be installed instead: 朱雀仿宋, 霞鹜文楷, 思源宋体,
 * 思源黑体 (Noto).
 */
export const fonts = {
  fangsong: [
    "仿宋_GB2312",
    "仿宋",
    "FangSong",
    "STFangsong",
    "Zhuque Fangsong (technical preview)",
    "Zhuque Fangsong",
    "FandolFang",
    "Noto Serif CJK SC",
    "Noto Serif SC",
    "Source Han Serif SC",
  ],
  xiaobiaosong: [
    "方正小标宋简体",
    "FZXiaoBiaoSong-B05S",
    "Source Han Serif SC",
    "Noto Serif CJK SC",
    "Noto Serif SC",
    "SimSun",
  ],
  heiti: ["黑体", "SimHei", "STHeiti", "Noto Sans CJK SC", "Source Han Sans SC"],
  kaiti: ["楷体_GB2312", "楷体", "KaiTi", "STKaiti", "LXGW WenKai", "FandolKai", "Noto Serif CJK SC"],
  songti: ["宋体", "SimSun", "STSong", "Source Han Serif SC", "Noto Serif CJK SC"],
} as const;

export const draftMark = "送签稿";

export function millimetresToPoints(millimetres: number): number {
  return (millimetres / 25.4) * 72;
}
