/**
 * The words of the grammar, each once. Every pattern is written for folded text (`foldText`): no blanks,
 * ASCII digits, full-width brackets.
 */
import type { FragmentLevel, Portion } from "./types.ts";

/**
 * Unit characters and what they stand for, outermost first. The order is the order in which fragments may
 * follow each other: 第二章第三条第一款, never 第一款第三条.
 */
export const levelUnits = [
  ["编", "part"],
  ["分编", "subpart"],
  ["章", "chapter"],
  ["节", "section"],
  ["条", "article"],
  ["款", "paragraph"],
  ["项", "subparagraph"],
  ["目", "item"],
] as const satisfies readonly (readonly [string, FragmentLevel])[];

/** Rank of a level, 0 for the outermost; annexes and titled divisions start a path and rank below 0. */
export function rankLevel(level: FragmentLevel | "title"): number {
  return levelUnits.findIndex(([, name]) => name === level);
}

/** `条` → `article`. The unit comes from `numberedUnit` or `placeUnit`, so it is in the table. */
export function levelOfUnit(unit: string): FragmentLevel {
  return levelUnits.find(([written]) => written === unit)?.[1] ?? "annex";
}

/** `article` → `条`. */
export function unitOfLevel(level: FragmentLevel): string {
  return levelUnits.find(([, name]) => name === level)?.[0] ?? "附件";
}

/** Numerals as written after 第: 九, 一百〇一, 廿, 12. Whether they are numbers is for `numerals` to say. */
export const numeral = "[0-9〇○◯零一二三四五六七八九十百千万两廿卅卌]+";

/**
 * A unit behind a number, with what must not follow it: 第一条例, 第一款式, 第三项目, 第二章程, 第3编号 and
 * 第一目标 are words of their own. 第一目的规定 is a 目 all the same.
 */
export const numberedUnit =
  "分编|编(?!号|制|码)|章(?!程)|节(?!课|目|车)|条(?!例(?!外|行|如)|件|款|幅|码|形)|款(?!项|式|额|型|待|车)|项(?!目)|目(?!标|录|前|光|次|的(?!规定))";

/** The same behind 本, 前, 同: 本节能, 前条件, 本编制 leave more to guard against. */
export const placeUnit =
  "分编|编(?!号|制|码|写|办|辑|排|外|委|内|者)|章(?!程)|节(?!能|水|约|日|电|假|点|目|课|气|奏|省|庆|余)|条(?!例|件|款|幅|码|形|约|文|目|理)|款(?!项|式|额|型|待|产品|物|游|车|软)|项(?!目)|目(?!标|录|前|光|次|的(?!规定))";

/** What follows 项 or 条 that counts things and cites nothing, when no container stands before: 第一项议程. */
export const countedThing =
  /^(?:议程|议题|任务|工作|活动|业务|服务|内容|制度|程序|环节|仪程|比赛|技术|指标|建议|提案|战线|路线|线路|生产线|生命线|河|街|通道|渠道|途径|战略|经验)/; // 第一项议程

/** What follows a provision that is cited; asked for where the word before is ambiguous (本项, 同条, 后款). */
export const provisionContext =
  /^(?:$|[、，。；：）\n]|第|前|的?规定|所|和|或|至|以外|之外|外|中|内|但书|的?(?:情形|行为|限制|要求|手段)|之?罪)/; // 本项规定的案件

/** What an office calls its texts. */
const workNouns =
  "条例|办法|细则|规定|规范|制度|规则|规程|准则|通则|守则|章程|解释|决定|决议|意见|通知|通告|公告|批复|答复|复函|方案|预案|标准|纪要|指南|指引|规划|纲要|公约|协定|议定书|修正案|法典|法";

const trial = "(?:（试行）|（暂行）)?";

/** 基本法, 资本, 样本; but 构成本法第三条规定之罪 is about 本法. */
export const notOnlyEnding = "(?<![基资样文版根])";

/** The text itself: 本办法, 本实施细则. */
export const thisWork = `${notOnlyEnding}本(?:暂行|试行|实施|补充|管理|若干|具体)?(?:${workNouns})${trial}`;

/** A name without 《》 ends in one of these: 刑法, 政府采购法实施条例, 劳动合同. */
export const bareWorkEnd = new RegExp(`(?:${workNouns}|宪法|民法总则|合同|协议|文件)${trial}$`); // 刑法

/** Words in 法 that are no law. */
export const noLaw = /(?:[方做说看合违非司执守用手书依普枉]法)$/; // 违法

/** The work named just before: 该办法, 上述规定; 同法, but 劳动合同法 is a law. */
export const antecedentWork = new RegExp(`(?:该|上述|前述|(?<![合共协不相])同)(?:${workNouns})${trial}$`); // 该办法

/** A common noun alone, which is a name only after 以下简称: 条例. */
export const genericWork = new RegExp(`^(?:${workNouns})$`); // 条例

/** 本办法附件, 附表2. */
export const annexNoun = "附件|附表|附录|附图";

/** What follows a numeral that is no number of an annex: 附件一并报送, 附件1份, 附件一览表, 附件1.2. */
export const noAnnexNumber = /^(?:[份个页件套张种类式并览起般定切律致次旦直级]|\.\d)/; // 附件1份

/** A division by its title: 总则第四章. */
export const divisionTitle = "总则|分则|附则";

/** Suffixes that pick a part of a provision. */
export const portionWords = [
  ["但书", "proviso"],
  ["前半段", "opening"],
  ["后半段", "closing"],
  ["前段", "opening"],
  ["中段", "middle"],
  ["后段", "closing"],
  ["本文", "main"],
] as const satisfies readonly (readonly [string, Portion["kind"]])[];
