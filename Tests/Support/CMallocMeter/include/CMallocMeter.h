/// Counts heap allocations of the calling thread, so a test can say: allocates nothing.
#ifndef CMALLOCMETER_H
#define CMALLOCMETER_H

unsigned long cmallocmeter_this_thread(void);

#endif
