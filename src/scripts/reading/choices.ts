import { readSetting } from "../settings.ts";

/** How a reader may have the pages; the first option of each is the ordinary one and is not stored. */
export const readingChoices = [
  {
    name: "theme",
    legend: "颜色",
    options: [
      ["system", "跟随系统"],
      ["light", "浅色"],
      ["dark", "深色"],
      ["contrast", "高对比"],
    ],
  },
  {
    name: "size",
    legend: "字号",
    options: [
      ["usual", "标准"],
      ["small", "小"],
      ["large", "大"],
      ["huge", "特大"],
    ],
  },
  {
    name: "face",
    legend: "条文字体",
    options: [
      ["hei", "黑体"],
      ["song", "宋体"],
    ],
  },
  {
    name: "leading",
    legend: "行距",
    options: [
      ["usual", "标准"],
      ["tight", "紧"],
      ["loose", "宽"],
    ],
  },
  {
    name: "mode",
    legend: "大字模式",
    options: [
      ["usual", "关"],
      ["large", "开"],
    ],
  },
] as const;

export type ReadingChoice = (typeof readingChoices)[number];

/** The stored option of a choice; the ordinary one where nothing or something unknown is stored. */
export function chosenOption({ name, options }: ReadingChoice): string {
  const stored = readSetting(name);
  return options.some(([option]) => option === stored) ? (stored ?? "") : options[0][0];
}

/** Puts what was chosen on the root element, where the style sheet finds it: `data-theme="dark"`. */
export function applyReadingChoices(root: HTMLElement): void {
  for (const choice of readingChoices) {
    const option = chosenOption(choice);
    if (option === choice.options[0][0]) delete root.dataset[choice.name];
    else root.dataset[choice.name] = option;
  }
}
