import { z } from '@hono/zod-openapi';
import { prose } from '@/lib/api/fields';
import { route } from '@/lib/api/route';
import type { Limits } from '@/lib/limits/limits';
import type { TextService } from './text.service';

const node = z.looseObject({ type: z.string() });

/** What typed Markdown looks like, for readers that would rather not parse it. */
export const textRoutes = ({
  texts,
  limits,
}: {
  texts: TextService;
  limits: Pick<Limits, 'format'>;
}) => [
  route(
    {
      method: 'post',
      path: '/formatted-texts',
      id: 'formatText',
      scope: 'read',
      tag: 'Texts',
      access: 'participant',
      summary: 'A note or a comment as a tree',
      description:
        'The tree is [hast](https://github.com/syntax-tree/hast), and safe to show. It changes nothing, and the text is not kept; it is a POST because texts are long. Texts can be formatted 300 times a minute. A text that takes too long to format comes as it was typed, and says so.',
      body: z.strictObject({ text: prose(20_000) }),
      errors: ['RATE_LIMITED'],
      data: z
        .object({ tree: z.object({ type: z.literal('root'), children: z.array(node) }) })
        .openapi('FormattedText'),
    },
    async ({ actor, body }) => {
      await limits.format.take(actor.id);
      const { type, children } = await texts.treeOf(body.text, actor.id);
      return { tree: { type, children: children as unknown as z.input<typeof node>[] } };
    },
  ),
];
