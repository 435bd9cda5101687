/** What a proxy in front may ask for itself and pass on; no token of ours. */
const OF_A_PROXY = /^(?:basic|digest|negotiate|ntlm)\b/i;

/** Whether an `Authorization` header is meant for us: then no cookie counts beside it. */
export const isForUs = (authorization: string | undefined): authorization is string =>
  authorization !== undefined && !OF_A_PROXY.test(authorization.trim());
