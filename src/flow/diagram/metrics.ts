/** Sizes of the drawing. The smallest text is 12 units, so a row of at most 1200 prints on A4 landscape above 7 pt. */
export const metrics = {
  nameSize: 15,
  nameLeading: 20,
  noteSize: 12,
  noteLeading: 16,
  boxWidth: 132,
  boxPadding: { x: 10, y: 9 },
  /** Between the texts of a box. */
  textGap: 3,
  laneTitle: 88,
  laneTitleSize: 14,
  laneTitleLeading: 19,
  lanePadding: 10,
  minLaneHeight: 64,
  /** Between two parallel lines. */
  lineDistance: 10,
  /** From a line to the shape or text beside it. */
  clearance: 8,
  /** What an arrow needs in front of a shape. */
  arrowRoom: 16,
  minGap: 36,
  /** From a step to its decision. */
  gatewayDistance: 18,
  portDistance: 14,
  margin: 2,
  headingSize: 16,
  headingLeading: 30,
} as const;

/** Text width of a box, in em of the note. */
export const boxTextWidth = metrics.boxWidth - 2 * metrics.boxPadding.x;
