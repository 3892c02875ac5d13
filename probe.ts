import { readFileSync, readdirSync } from "node:fs";
import { parseStatute, walk } from "./src/statute/index.ts";
const dir="../shared/corpus/statutes";
for (const f of readdirSync(dir,{recursive:true}) as string[]) {
  if(!/社会救助|会计法|保守国家秘密|款项支付|年节|公司法|制定地方性|发票管理|国务院组织|烈士|监察法|突发事件应对法|立法法|行政复议|信访|档案法/.test(f) || !f.endsWith(".md")) continue;
  const t=performance.now(); const s=parseStatute(readFileSync(dir+"/"+f,"utf8"));
  const c:Record<string,number>={}; for(const n of walk(s)) c[n.type]=(c[n.type]??0)+1;
  console.log(f.split("/").at(-1), JSON.stringify(c), s.diagnostics.length, (performance.now()-t).toFixed(1)+"ms");
}
