export { InsightsSkeleton as default } from '@/app/_insights/insights-skeleton';
