import { pino } from 'pino';
import { createApp } from '@/lib/application/app';
import { createServices } from '@/lib/application/services';
import { readConfig } from '@/lib/config/config';
import { ConfigError } from '@/lib/config/config-error';
import { DataHeldError, holdDataDirectory } from '@/lib/db/data-lock';
import { openDatabase } from '@/lib/db/database';
import { loadGuides } from '@/lib/guides/guide.loader';
import { seedPeople } from './people';
import { seedProjects } from './projects';
import { storyClock } from './story-clock';

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const config = readConfig(process.env);
  const release = holdDataDirectory(config.data, 'npm run seed');
  const db = openDatabase(config.data);
  const clock = storyClock(new Date(), 6);
  const problems = await loadGuides({ db, clock, folder: config.guides });
  const services = createServices({ db, clock, config, problems: () => problems });
  const app = createApp(services, pino({ level: 'silent' }), () => true);

  if (!(await services.people.needsOwner())) {
    say('There are people in this data directory already; the example is for an empty one.');
    say('Choose another: WALKAROUND_DATA=./data-example npm run seed');
    process.exitCode = 1;
  } else {
    const people = await seedPeople(app);
    await seedProjects(people, clock);
    say(`Made ${people.length} people and their projects in ${config.data}.`);
    say(
      'Start with `npm start` and sign in as ada@example.com with the password “four owls on a roof”.',
    );
  }
  await db.close();
  release();
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof DataHeldError)) throw error;
  say(`${error.message} Stop it first.`);
  process.exitCode = 1;
}
