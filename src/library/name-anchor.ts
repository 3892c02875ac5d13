/**
 * A name as the anchor of its own entry: what is neither letter nor digit becomes `-`, so that the anchor stays
 * while lists grow and shrink around it. `机关党委（人事处）` → `机关党委-人事处`, `A岗` → `A岗`.
 */
export function nameAnchor(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
}
