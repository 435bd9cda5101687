import { html } from 'hono/html';
import { ERROR_STATUS, type ErrorCode } from '@/lib/api/app-error';
import { type Markup, sentence } from './text-markup';

const MEANING: Record<ErrorCode, string> = {
  VALIDATION_ERROR: 'The request is not well formed. `error.details` names each field at fault.',
  UNAUTHENTICATED: 'Nobody is signed in, the session has ended, or the token doesn’t work.',
  FORBIDDEN: 'You may see it, but not do this; or your token lacks the scope.',
  NOT_FOUND: 'It does not exist, or you may not see it; which of the two is not said.',
  CONFLICT: 'It does not fit what is there now. `error.current` has that, where it helps.',
  PAYLOAD_TOO_LARGE: 'The body is larger than 1 MiB.',
  UNSUPPORTED_MEDIA_TYPE: 'The body was not declared as `application/json`.',
  RATE_LIMITED: 'Too many tries. `Retry-After` says how many seconds to wait.',
  INTERNAL: 'A mistake of ours. Nothing was changed.',
  UNAVAILABLE:
    'The server can’t write, for want of room perhaps. Nothing was changed; try again after `Retry-After` seconds.',
};

/** The closed set of error codes, each with an anchor that operations link to. */
export function errorsTable(): Markup {
  return html`<p>${sentence('Go by `error.code`, a closed set; `error.message` is for people and may be reworded.')}</p>
<table role="table" class="codes">
<caption class="unseen">Error codes</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Code</th><th role="columnheader" scope="col">Status</th><th role="columnheader" scope="col">What it means</th></tr></thead>
<tbody role="rowgroup">${Object.entries(ERROR_STATUS).map(
    ([code, status]) => html`<tr role="row" id="error-${code}">
<th role="rowheader" scope="row"><code>${code}</code></th>
<td role="cell" data-name="Status">${status}</td>
<td role="cell" data-name="Meaning">${sentence(MEANING[code as ErrorCode])}</td>
</tr>`,
  )}</tbody>
</table>`;
}
