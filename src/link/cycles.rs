//! Circles in a directed graph.

/// The circles of a graph given by each node's successors; each circle once, starting with its
/// smallest node. Of circles that share nodes, one is found. Iterative: a chain of any length is fine.
pub(super) fn find(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut done = vec![false; edges.len()];
    let mut on_path = vec![false; edges.len()];
    let mut circles = Vec::new();
    for start in 0..edges.len() {
        let mut path: Vec<(usize, usize)> = Vec::new();
        if !done[start] {
            path.push((start, 0));
            on_path[start] = true;
        }
        while let Some(&mut (node, ref mut next)) = path.last_mut() {
            let Some(&to) = edges[node].get(*next) else {
                done[node] = true;
                on_path[node] = false;
                path.pop();
                continue;
            };
            *next += 1;
            if on_path[to] {
                let circle = path.iter().map(|&(node, _)| node).skip_while(|&node| node != to);
                circles.push(rotate(circle.collect()));
            } else if !done[to] {
                path.push((to, 0));
                on_path[to] = true;
            }
        }
    }
    circles
}

fn rotate(mut circle: Vec<usize>) -> Vec<usize> {
    let smallest = circle.iter().enumerate().min_by_key(|(_, node)| **node).map_or(0, |(at, _)| at);
    circle.rotate_left(smallest);
    circle
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn circles_are_found_once() {
        assert_eq!(find(&[vec![1], vec![2], vec![0]]), [vec![0, 1, 2]]);
        assert_eq!(find(&[vec![0]]), [vec![0]]);
        assert_eq!(find(&[vec![1, 2], vec![2], vec![]]), Vec::<Vec<usize>>::new());
        assert_eq!(find(&[vec![], vec![2], vec![1], vec![1]]), [vec![1, 2]]);
    }

    #[test]
    fn a_long_chain_needs_no_stack() {
        let edges: Vec<Vec<usize>> =
            (0..50_000).map(|at| if at == 49_999 { vec![] } else { vec![at + 1] }).collect();
        assert_eq!(find(&edges), Vec::<Vec<usize>>::new());
    }
}
