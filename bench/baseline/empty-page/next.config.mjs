import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/** The product's own Next and React, found in the product's folder. */
export default { turbopack: { root }, outputFileTracingRoot: root, poweredByHeader: false };
