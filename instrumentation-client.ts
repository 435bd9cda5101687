/** Next.js calls this in the browser whenever it is led to another page. */
export { navigationStarts as onRouterTransitionStart } from '@/components/nav/navigation';
