"""The worker's part of access. Imported by the worker, so that the queue knows the tasks."""

from tettpaa.access.sealing import seal_logs

__all__ = ["seal_logs"]
