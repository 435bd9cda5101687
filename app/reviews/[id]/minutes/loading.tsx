export { ReportSkeleton as default } from '@/app/_report/report-skeleton';
