import { LazyMarkdown } from '@/components/markdown/markdown-lazy';
import { Folded } from '@/components/ui/folded';
import { ROW_WORDS as WORDS } from '../row.words';

/** More of it is in the guide; a list of thousands of rows can't read it all. */
const MOST = 2_000;

/** The text that a document has before an item, as guidance, in place. */
export default function RowLead({ source }: { source: string }) {
  const isLong = source.length > MOST;
  return (
    <div className="text-[0.8125rem] text-muted">
      <Folded what={WORDS.lead}>
        {isLong ? (
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{source.slice(0, MOST)} …</p>
        ) : (
          <LazyMarkdown source={source} document compact />
        )}
      </Folded>
    </div>
  );
}
