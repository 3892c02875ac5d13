/** A name in a text and how it stands there. */
export interface ActorMention {
  /** As written. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Whether the text says what the named one has to do, may do or must not do. */
  readonly acts: boolean;
}

/**
 * What may follow the name of one who acts: 应当, 不得, a verb of office work, or the time and manner before it. A noun
 * may not: 会计凭证 is no 会计, 文书档案 and 法定文书 no 文书, 承办处室负责人 no 承办处室.
 */
const actingAfter =
  /^(?:应当|应|不得|可以|须|负责(?!人)|承担|有权|无权|是|为|均|都|也|先|再|同时|统一|分别|共同|一次性|立即|及时|当日|当场|即时|随时|每[日周月季年半]|自|在|对|按|依照|根据|凭(?!证)|收到|接到|发现|认为|因|将|把|向|从|于|会同|提出|提交|提供|提醒|审核|审批|审定|审查|批准|批办|批示|签发|签名|签字|签收|签批|填写|填报|登记|办理|承办|组织|报[送告请经]?|送|交|退|转|编制|编号|汇总|核对|核验|核实|核稿|核定|检查|监督|协调|协商|通知|告知|反馈|确定|决定|主持|同意|牵头|拟[定办]?|起草|复核|复审|保管|管理|要求|说明|记录|签订|验收|清点|清退|销毁|催办|督促|研究|答复|回访|兼任|不参加|参加|到场|监交|监销|指定|安排|作出|不再|逾期)/;
/** What may stand before the name of one who is to act: 由…批准, 报…同意. */
const actingBefore = /(?:由|经|报|报请|报经|提请|请|会同|征得|交由|责成|授权|委托)$/;
/** Before the name of one to whom something is done, or of something else: 向综合科提交, 法定文书, 财务会计报告. */
const passiveBefore = /(?:向|自|照|级|为|替|法定|财务|事务)$/;
/** Names in a row share what follows the last one: 处室负责人、承办人应当…. */
const joint = /^(?:、|和|或者|以及|及|与|会同)$/;

/**
 * Finds names of posts and units in a text and tells who acts. Where names overlap the longer one counts
 * (办公室主任 is no 办公室); a name that runs on beyond another is a name of its own (承办[处室负责人]).
 *
 * @param names all names and aliases of the office
 */
export function findActors(text: string, names: ReadonlySet<string>): ActorMention[] {
  const lengths = lengthsByFirst(names);
  const found: { name: string; start: number; end: number }[] = [];
  let reached = 0;
  for (let start = 0; start < text.length; start += 1) {
    for (const length of lengths.get(text.charAt(start)) ?? []) {
      if (start + length <= reached) break;
      const name = text.slice(start, start + length);
      if (!names.has(name)) continue;
      found.push({ name, start, end: start + length });
      reached = start + length;
      break;
    }
  }
  return found.map((mention, index) => ({
    ...mention,
    acts: actsAt(text, found, index) || isCalledUpon(text, found, index),
  }));
}

function actsAt(text: string, found: readonly Span[], index: number): boolean {
  const mention = found[index];
  if (!mention) return false;
  if (actingAfter.test(text.slice(mention.end)) && !passiveBefore.test(text.slice(0, mention.start)))
    return true;
  const next = found[index + 1];
  return (
    next !== undefined && joint.test(text.slice(mention.end, next.start)) && actsAt(text, found, index + 1)
  );
}

function isCalledUpon(text: string, found: readonly Span[], index: number): boolean {
  const mention = found[index];
  if (!mention) return false;
  // 报办公室主任批准; a noun that the name only qualifies is no call: 报会计凭证.
  const after = text.slice(mention.end);
  const before = text.slice(0, mention.start);
  if (actingBefore.test(before))
    return after === "" || /^[，。；、：（]/.test(after) || actingAfter.test(after);
  const previous = found[index - 1];
  return (
    previous !== undefined &&
    joint.test(text.slice(previous.end, mention.start)) &&
    isCalledUpon(text, found, index - 1)
  );
}

const knownLengths = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly number[]>>();

/** Lengths of the names that begin with a sign, longest first. */
function lengthsByFirst(names: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
  const known = knownLengths.get(names);
  if (known) return known;
  const lengths = new Map<string, number[]>();
  for (const name of names) {
    const first = name.charAt(0);
    const listed = lengths.get(first) ?? [];
    if (!listed.includes(name.length))
      lengths.set(
        first,
        [...listed, name.length].sort((a, b) => b - a),
      );
  }
  knownLengths.set(names, lengths);
  return lengths;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The sentence (up to 。 or the end) in which an offset lies. */
export function sentenceAt(text: string, offset: number): string {
  const start = text.lastIndexOf("。", offset - 1) + 1;
  const end = text.indexOf("。", offset);
  return text.slice(start, end < 0 ? text.length : end + 1).trim();
}
