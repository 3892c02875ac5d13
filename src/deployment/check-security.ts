import type { Finding, ServedAnswer } from "./types.ts";

/** The headers that a page should come with; `address` is what was asked for. */
export function checkSecurity(file: string, { headers }: ServedAnswer, address: URL): Finding[] {
  const findings: Finding[] = [];
  const advise = (text: string): void => {
    findings.push({ severity: "advice", file, text });
  };
  const policy = headers["content-security-policy"];
  if (policy === undefined) advise("没有 Content-Security-Policy，应当写 default-src 'self' 等");
  else findings.push(...checkPolicy(file, policy));
  if (headers["x-content-type-options"]?.toLowerCase() !== "nosniff")
    advise("没有 X-Content-Type-Options: nosniff");
  if (headers["referrer-policy"] === undefined) advise("没有 Referrer-Policy，应当写 same-origin");
  if (headers["x-frame-options"] === undefined && !/frame-ancestors/.test(policy ?? ""))
    advise("没有限制被别的网站嵌入，应当写 frame-ancestors 'self'");
  const isHttps = address.protocol === "https:";
  if (isHttps && headers["strict-transport-security"] === undefined) advise("没有 Strict-Transport-Security");
  // Browsers trust a machine's own name as they trust https.
  if (!isHttps && !/^(?:localhost|127\.[\d.]+|\[::1\])$/.test(address.hostname)) {
    advise("网址不是 https：浏览器不提供离线保存，读者只能用随身版");
  }
  return findings;
}

/** A policy must not forbid what the handbook needs, and should allow no more. */
function checkPolicy(file: string, policy: string): Finding[] {
  const directives = new Map(
    policy.split(";").map((part) => {
      const [name = "", ...sources] = part.trim().split(/\s+/);
      return [name.toLowerCase(), sources] as const;
    }),
  );
  const sourcesOf = (name: string): readonly string[] =>
    directives.get(name) ?? directives.get("default-src") ?? [];
  const findings: Finding[] = [];
  const found = (severity: Finding["severity"], text: string): void => {
    findings.push({ severity, file, text });
  };
  if (!directives.has("default-src")) found("advice", "Content-Security-Policy 没有 default-src");
  for (const name of ["script-src", "style-src", "connect-src", "worker-src"]) {
    const sources =
      name === "worker-src" ? (directives.get(name) ?? sourcesOf("script-src")) : sourcesOf(name);
    if (sources.length > 0 && !sources.includes("'self'"))
      found("error", `Content-Security-Policy 的 ${name} 不让用手册自己的文件，应当有 'self'`);
  }
  if (sourcesOf("script-src").some((source) => source === "'unsafe-inline'" || source === "'unsafe-eval'"))
    found("advice", "Content-Security-Policy 的 script-src 放得太宽，手册不需要 unsafe-inline、unsafe-eval");
  if (directives.has("default-src") && !sourcesOf("script-src").includes("'wasm-unsafe-eval'"))
    found("advice", "script-src 没有 'wasm-unsafe-eval'：旧文本的全文检索用不了");
  return findings;
}
