import { aggregation } from '@/features/aggregation'
import { approval } from '@/features/approval'
import { assessment } from '@/features/assessment'
import { cycle } from '@/features/cycle'
import { evidence } from '@/features/evidence'
import { feedback } from '@/features/feedback'
import { inbox } from '@/features/inbox'
import { journal } from '@/features/journal'
import { organization } from '@/features/organization'
import { panel } from '@/features/panel'
import { preparation } from '@/features/preparation'
import { scoring } from '@/features/scoring'
import { security } from '@/features/security'
import { selfreview } from '@/features/selfreview'
import { survey } from '@/features/survey'
import type { Feature } from '@/shared/ui/parts'

/** Everything the product can do in a browser, in the order of the rail. */
export const features: Feature[] = [security, inbox, organization, cycle, panel, preparation, selfreview, evidence, scoring, assessment, survey, aggregation, approval, feedback, journal]
