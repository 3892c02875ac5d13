/** A rule by which a period is counted, with the law that makes it. */
export interface CountingRule {
  readonly text: string;
  readonly source: string;
}

/** The national rules of counting. What an office lays down itself stands in its own regulations. */
export const countingRules = {
  eventDay: {
    text: "按年、月、日计算期间的，开始的当日不计入，自下一日开始计算。",
    source: "《中华人民共和国民法典》第二百零一条第一款",
  },
  hours: {
    text: "按小时计算期间的，自规定的时间开始计算。",
    source: "《中华人民共和国民法典》第二百零一条第二款",
  },
  months: {
    text: "按年、月计算期间的，到期月的对应日为最后一日；没有对应日的，月末日为最后一日。",
    source: "《中华人民共和国民法典》第二百零二条",
  },
  moved: {
    text: "期间的最后一日是法定休假日的，以法定休假日结束的次日为最后一日。",
    source: "《中华人民共和国民法典》第二百零三条第一款",
  },
  closing: {
    text: "最后一日有业务时间的，到停止业务活动的时间为止。",
    source: "《中华人民共和国民法典》第二百零三条第二款",
  },
  workingDays: {
    text: "以工作日计算的期限不含法定节假日。",
    source: "《中华人民共和国行政许可法》第八十二条",
  },
  holidays: {
    text: "放假和调休上班的日子以国务院办公厅每年公布的节假日安排为准。",
    source: "国务院办公厅关于各年部分节假日安排的通知",
  },
  unannounced: {
    text: "安排没有公布的年份，周末和十三天法定节假日不上班，怎样调休不作猜测。",
    source: "《全国年节及纪念日放假办法》",
  },
} as const satisfies Readonly<Record<string, CountingRule>>;
