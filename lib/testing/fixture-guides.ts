import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const BACKEND = `---
name: backend-developer
title: Backend Developer
description: A guide for tests.
version: 1.0.0
stages:
  New Endpoint: implementation
  Security Checklist: security
scenarios:
  - when: API endpoints
    guide: backend-developer
    summary: Add a route.
    checklists: [New Endpoint, Security Checklist]
---

# Backend Developer

### New Endpoint

- [ ] Define route and HTTP method <!-- id: route -->

  Say **which** resource.

- [ ] Add input validation <!-- id: validation -->
- [ ] Write tests <!-- id: tests -->

### Security Checklist

- [ ] Rate limiting on sensitive endpoints
- [ ] CORS configured properly
`;

/**
 * Writes guide files for a test.
 * @param files name → Markdown; one small backend guide unless said
 * @returns the folder
 */
export function fixtureGuides(
  dir: string,
  files: Record<string, string> = { 'backend-developer.md': BACKEND },
): string {
  const folder = path.join(dir, 'guides');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}
