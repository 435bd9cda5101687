import {
  ArrowLeftRight,
  FileText,
  Keyboard,
  Link as LinkIcon,
  LogOut,
  Settings,
  Trash2,
  Undo2,
  UserPlus,
} from 'lucide-react';
import { HELP_KEY, openKeyboardHelp } from '@/components/help/keyboard-help';
import { WORDS as KEYS } from '@/components/keyboard/keys.words';
import type { MenuEntry } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { isFacilitator, isGone, takesPart } from '../../_store/review-state';
import { useReview, useScreen } from '../review-provider';
import { WORDS } from './frame.words';

/** What the menu of a review holds for whoever looks at it. */
export function useMenuEntries(): MenuEntry[] {
  const { store, phase: goTo, leave } = useScreen();
  const { id, phase } = useReview((state) => state.server.review);
  const leads = useReview(isFacilitator);
  const managesProject = useReview((state) => state.server.project.mayManage);
  const part = useReview(takesPart);
  const archived = useReview((state) => state.server.project.archived || isGone(state));
  const seat = useReview((state) => state.server.me.participantId);
  const show = (overlay: 'settings' | 'invite' | 'guests' | 'hand-over' | 'delete') => () =>
    store.setState({ overlay });
  const closed = phase === 'closed';
  const rules = leads && !closed && !archived;
  const back = phase === 'judging' ? 'lobby' : phase === 'discussing' ? 'judging' : null;
  const entries: (MenuEntry | false | null | '')[] = [
    { id: 'link', label: WORDS.copy, icon: <LinkIcon />, run: copyLink },
    rules && { id: 'invite', label: WORDS.invite, icon: <UserPlus />, run: show('invite') },
    // Who else may come is for the project's leads to say; who leads the review learns why not.
    (rules || managesProject) &&
      !closed &&
      !archived && {
        id: 'guests',
        label: WORDS.guestLink,
        icon: <UserPlus />,
        ...(managesProject ? {} : { disabled: true, hint: WORDS.leadsOnly }),
        run: show('guests'),
      },
    rules && {
      id: 'settings',
      label: WORDS.settingsEntry,
      icon: <Settings />,
      run: show('settings'),
    },
    rules && {
      id: 'hand-over',
      label: WORDS.handOver,
      icon: <ArrowLeftRight />,
      run: show('hand-over'),
    },
    rules &&
      back && {
        id: 'back',
        label: back === 'lobby' ? WORDS.backToLobby : WORDS.backToJudging,
        icon: <Undo2 />,
        run: () => void goTo(phase, back),
      },
    {
      id: 'minutes',
      label: closed ? WORDS.minutes : WORDS.minutesSoFar,
      icon: <FileText />,
      href: `/reviews/${id}/minutes`,
    },
    {
      id: 'help',
      label: KEYS.help,
      icon: <Keyboard />,
      hint: HELP_KEY,
      run: openKeyboardHelp,
    },
    part &&
      !leads &&
      seat && {
        id: 'leave',
        label: WORDS.leave,
        icon: <LogOut />,
        separated: true,
        run: () => void leave(seat),
      },
    rules &&
      phase === 'lobby' && {
        id: 'delete',
        label: WORDS.remove,
        icon: <Trash2 />,
        danger: true,
        separated: true,
        run: show('delete'),
      },
  ];
  return entries.filter((entry) => Boolean(entry)) as MenuEntry[];
}

/** Copies the page's address and says so. */
export async function copyLink(): Promise<void> {
  const { origin, pathname } = window.location;
  try {
    await navigator.clipboard.writeText(origin + pathname);
    toast(WORDS.copied, { tone: 'done' });
  } catch {
    toast(WORDS.notCopied, { tone: 'error' });
  }
}
