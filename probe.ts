import { readFileSync, readdirSync } from "node:fs";
import { parseStatute, walk } from "./src/statute/index.ts";
const dir="../shared/corpus/statutes";
for (const f of readdirSync(dir,{recursive:true}) as string[]) {
  if(!f.endsWith(".md")) continue;
  const s=parseStatute(readFileSync(dir+"/"+f,"utf8"));
  for(const n of walk(s)) if(n.type==="text"&&n.role!=="header"&&Math.random()<0.02) console.log(f.split("/").at(-1).slice(0,20), n.role, n.text.slice(0,60).replace(/\n/g,"⏎"));
  for(const n of walk(s)) if(n.type==="embed"&&n.kind!=="comment") console.log(f.split("/").at(-1).slice(0,20), n.kind, n.raw.slice(0,60).replace(/\n/g,"⏎"));
}
const t=parseStatute(readFileSync(dir+"/行政法规/全国年节及纪念日放假办法(2024-11-10).md","utf8"));
for(const n of walk(t)) console.log(n.type, (n as any).role, (n as any).id, (n as any).label, (n as any).text?.slice(0,40));
