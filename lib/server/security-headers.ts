import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CSP_REPORTS } from '@/lib/api/csp-reports';

/** A year, in seconds: how long a browser that came by HTTPS asks by nothing else. */
const HSTS = 'max-age=31536000';

/**
 * The hash of `display:none`, the one inline style that remains: React writes it around what it
 * streams into an SVG, until its script puts that in place.
 */
const HIDDEN = `sha256-${createHash('sha256').update('display:none').digest('base64')}`;

/** What an answer of the API that a browser shows as a page may do: be read. */
const API_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What holds for every answer. @param https whether people reach this server by HTTPS */
export function secure(response: ServerResponse, https: boolean): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('X-Frame-Options', 'DENY');
  if (https) response.setHeader('Strict-Transport-Security', HSTS);
}

/** Answers of the API hold no scripts. What is a page with more to it says so itself. */
export function guardAnswer(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', API_POLICY);
}

/**
 * Pages may run only the scripts that this response names, and be styled by files and by what it
 * names. Next reads the nonce from the request.
 */
export function guardPage(request: IncomingMessage, response: ServerResponse): void {
  const policy = pagePolicy(randomBytes(16).toString('base64'));
  request.headers['content-security-policy'] = policy;
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Reporting-Endpoints', `csp="${CSP_REPORTS}"`);
}

function pagePolicy(nonce: string): string {
  // Next's tools for developing bring styles and scripts of their own.
  const developing = process.env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    "script-src-attr 'none'",
    developing ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    ...(developing ? [] : [`style-src-attr 'unsafe-hashes' '${HIDDEN}'`]),
    "img-src 'self' data: blob:",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    `report-uri ${CSP_REPORTS}`,
    'report-to csp',
  ].join('; ');
}
