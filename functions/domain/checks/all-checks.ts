/** The checks in their order: what an earlier stage has doubted, a later one does not doubt again. */
import type { Check } from './check.ts';
import { coverFieldEmpty } from './cover/cover-field-empty.ts';
import { telephone } from './cover/telephone.ts';
import { evidenceMissing } from './evidence/evidence-missing.ts';
import { evidenceWithoutDescription } from './evidence/evidence-without-description.ts';
import { evidenceWithoutFile } from './evidence/evidence-without-file.ts';
import { amountPerProject } from './figures/amount-per-project.ts';
import { amountWithoutProjects } from './figures/amount-without-projects.ts';
import { attendancePerSession } from './figures/attendance-per-session.ts';
import { attendanceWithoutSessions } from './figures/attendance-without-sessions.ts';
import { bounds } from './figures/bounds.ts';
import { copiedDown } from './figures/copied-down.ts';
import { jump } from './figures/jump.ts';
import { largelyEqual } from './figures/largely-equal.ts';
import { missing } from './figures/missing.ts';
import { notApplicable } from './figures/not-applicable.ts';
import { outlier } from './figures/outlier.ts';
import { projectsExceedEnterprises } from './figures/projects-exceed-enterprises.ts';
import { projectsWithoutAmount } from './figures/projects-without-amount.ts';
import { projectsWithoutEnterprises } from './figures/projects-without-enterprises.ts';
import { projectsWithoutInstitutions } from './figures/projects-without-institutions.ts';
import { sessionsWithoutAttendance } from './figures/sessions-without-attendance.ts';
import { typedInYi } from './figures/typed-in-yi.ts';
import { typedInYuan } from './figures/typed-in-yuan.ts';
import { late } from './submission/late.ts';
import { submittedWithErrors } from './submission/submitted-with-errors.ts';
import { reportLength } from './texts/report-length.ts';
import { sectionEmpty } from './texts/section-empty.ts';
import { sectionLength } from './texts/section-length.ts';
import { sectionRepeated } from './texts/section-repeated.ts';
import { sectionShared } from './texts/section-shared.ts';

/**
 * Stages of checks. Checks of one stage do not see what the others of it find; each stage sees what the stages before it
 * found. So the surest cause of a strange figure is told and its consequences are not: a wrong unit before a jump, a jump
 * (the centre's own figure) before the distance from others, both before ratios, which cannot say which figure is wrong.
 */
export const ALL_CHECKS: readonly (readonly Check[])[] = [
  [missing, notApplicable],
  [typedInYuan, typedInYi],
  [bounds],
  [
    amountWithoutProjects,
    projectsWithoutAmount,
    projectsWithoutEnterprises,
    projectsWithoutInstitutions,
    sessionsWithoutAttendance,
    attendanceWithoutSessions,
  ],
  [largelyEqual],
  [copiedDown],
  [jump],
  [outlier],
  [projectsExceedEnterprises],
  [amountPerProject, attendancePerSession],
  [sectionEmpty, sectionLength, reportLength, sectionRepeated, sectionShared],
  [evidenceMissing, evidenceWithoutDescription, evidenceWithoutFile],
  [coverFieldEmpty, telephone],
  [late],
  [submittedWithErrors],
];
