/// The three Linux calls that Swift's Glibc module does not show.
#ifndef CCLOCK_H
#define CCLOCK_H

/// Sets this thread's timer slack in nanoseconds; 0 on success, else errno.
int cclock_set_timer_slack(unsigned long nanoseconds);
/// Pins this thread to one CPU; 0 on success, else errno.
int cclock_pin_to_cpu(int cpu);

#endif
