"""A PostgreSQL server of our own: made, started and stopped by the service itself, from a folder of binaries.

Only the machine's own users can reach it, through a socket, and the kernel says who they are (peer
authentication): there is no password to keep and no port to guard. `cluster.Cluster` is the way in;
`connections.databases` tells Django where it is.
"""
