import type { QuestionType } from "./types.ts";

/** How a type is asked for, and what content answers it. Patterns work on folded text. */
interface TypeRule {
  readonly type: QuestionType;
  /** Phrases that ask; they say nothing about the topic and leave the content of the question. */
  readonly asked: RegExp;
  /** What an answering text holds. */
  readonly answered: RegExp;
}

/** In order of precedence: of two types in one question the first one listed leads. */
export const typeRules: readonly TypeRule[] = [
  {
    type: "form",
    // 用什么表 · 填哪张单子 · 什么表格
    asked:
      /(?:用|填|交|走|写)?(?:什么|哪张|哪个|哪种|哪份|啥|几张)(?:样的?)?(?:表格?|单子?|申请表|申请单|审批单)(?:格|子)?|有没有(?:表|模板)/,
    answered: /填写?[^。；]{0,12}(?:表|单|簿|册)|(?:申请|审批|登记|处理|办理)(?:表|单|簿)/,
  },
  {
    type: "who",
    // 谁批 · 找谁签字 · 归谁管 · 哪个科室负责 · 哪位领导
    asked:
      /(?:要|该|应该|应|得)?(?:找|由|归|让|给|向|跟|和|报)?(?:谁|哪位领导|哪个领导|什么人|哪些人|哪个(?:科室?|处室?|部门)|哪(?:科|处|级)|哪一级|什么部门)(?:来|去)?/,
    answered:
      /(?:局长|副局长|主任|负责人|处室|科|人|会|机关|部门)(?:审核|审定|批准|审批|签发|同意|决定|负责|办理|牵头|裁定|协调|签字)|由[^。；]{1,16}(?:审|批|签|负责|办理|协调|裁定)/,
  },
  {
    type: "money",
    // 多少钱 · 几块钱 · 多少元
    asked:
      /(?:是|要|能|给|报)?(?:多少钱|几块钱|几(?:百|千|万)?元|多少元|多少费|花多少|什么价|啥价|标准是?多少)/,
    answered: /\d+(?:\.\d+)?(?:万|亿)?元|收费|不收取/,
  },
  {
    type: "since",
    // 从哪天起 · 什么时候开始实行
    asked:
      /(?:从|自)?(?:哪天|哪一天|哪年|何时|什么时候|啥时候|几号|几月)(?:起|开始)(?:实施|施行|实行|执行|生效|算|用|算起)?|(?:何时|什么时候|啥时候|哪天)(?:施行|生效|实施|实行|执行)|从(?:哪天|什么时候|何时)/,
    answered: /自[^。；]{2,16}起(?:施行|计算|算)?|之日起|次日起|起算|起施行/,
  },
  {
    type: "time",
    // 几天 · 多久 · 多长时间 · 什么时候 · 几号前 · 最晚哪天
    asked:
      /(?:要|得|需要?|在|最多|最少|最晚|最迟|至少)?(?:几|多少)(?:个)?(?:工作日|自然日|小时|钟头|分钟|星期|礼拜|天|日|周|月|年|点)(?:钟)?(?:之?内|以内|之?前|以前)?|(?:要|得|需|等|在|最)?(?:多久|多长时间|多长|多快|啥时候|什么时候|什么时间|何时|哪天|哪一天|几号|几月|什么日子)(?:之?内|之?前|以前)?/,
    answered:
      /\d+(?:\.\d+)?(?:个)?(?:工作日|自然日|工作小时|小时|分钟|个?月|日|天|年|周)|当日|当天|当场|即时|立即|次日|每(?:日|周|月|季|半?年)|之日起|届满|永久/,
  },
  {
    type: "count",
    // 几个人 · 多少条 · 几次
    asked:
      /(?:几|多少)(?:个|名|位|条|次|份|件|篇|项|档|级|种|人|辆|台|家|类|成|遍|道|字|学时|平方?米?|平)(?:人|字)?|多少度|百分之几/,
    answered:
      /\d+(?:\.\d+)?(?:个|名|位|条|次|份|件|篇|项|档|级|种|人|辆|台|家|类|%|字|m2|平方米|学时|°c)|[〇一二三四五六七八九十]+(?:类|种|项|人|级)/,
  },
  {
    type: "consequence",
    // 会怎样 · 有什么后果 · 怎么处理 · 怎么罚
    asked:
      /(?:会|要)?(?:怎么样|怎样|咋样|有?什么后果|有?啥后果|有?什么处分|受?什么处理|怎么处理|怎么罚|怎么处分|挨什么处分|挨批|担什么责|负什么责)(?:呢|吗)?/,
    answered: /追究|处分|通报|责令|退赔|退还|不予|移送|批评|黄牌|红牌|旷工|约谈|报告|处理/,
  },
  {
    type: "how",
    // 怎么办 · 怎么走手续 · 如何
    asked:
      /(?:应该|应当|该|要|得)?(?:怎么办|咋办|怎么弄|怎么走|怎么做|怎么算|怎么个?|如何|咋|怎样|走什么(?:手续|程序|流程)|什么(?:手续|程序|流程)|办什么手续)/,
    answered: /应当|下列|程序|填写|提出|依次|办理/,
  },
  {
    type: "may",
    // 能不能 · 可以吗 · 行吗 · 算不算 · 要不要
    asked:
      /能不能|可不可以|可以不可以|行不行|可不可|是不是|算不算|要不要|用不用|该不该|有没有|会不会|准不准|能否|可否|是否|(?:能|可以|算|行|要|会|准|许|允许)(?=[^,。?]*(?:吗|么|不\?|不$))|(?:吗|么|不)(?:\?|$)|(?:可以|行|成|能行)$/,
    answered: /不得|可以|应当|禁止|方可|不予|严禁|视为|不适用|不再|除外|一律/,
  },
];

export interface TypedQuestion {
  readonly types: readonly QuestionType[];
  /** The question without the phrases that ask; blanks stand where they were. */
  readonly content: string;
}

/** Finds what a folded question asks for, and what remains of it. */
export function findQuestionTypes(folded: string): TypedQuestion {
  const types: QuestionType[] = [];
  let content = folded;
  for (const { type, asked } of typeRules) {
    const match = asked.exec(content);
    if (!match || match[0] === "") continue;
    types.push(type);
    content = `${content.slice(0, match.index)} ${content.slice(match.index + match[0].length)}`;
  }
  return { types, content: content.replace(/\s+/g, " ").trim() };
}

/** Whether a folded text has the kind of content that answers a type. */
export function answersType(type: QuestionType, folded: string): boolean {
  return typeRules.find((rule) => rule.type === type)?.answered.test(folded) ?? false;
}
