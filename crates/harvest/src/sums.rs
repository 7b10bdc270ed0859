//! The few sums over tables of numbers that themes need. Knows no text.
#![expect(clippy::indexing_slicing, reason = "rows and columns are cut from tables whose sizes are set where they are made")]

use crate::chance::mix;

/// Rows of numbers, one after the other.
#[derive(Debug, Clone)]
pub struct Table {
    pub width: usize,
    pub all: Vec<f64>,
}
impl Table {
    pub fn new(rows: usize, width: usize) -> Table {
        Table { width, all: vec![0.0; rows * width] }
    }
    /// Ones with signs that look drawn.
    pub fn drawn(rows: usize, width: usize, seed: u64) -> Table {
        Table { width, all: (0..rows * width).map(|n| if mix(seed, n as u64) & 1 == 0 { 1.0 } else { -1.0 }).collect() }
    }
    pub fn rows(&self) -> usize {
        self.all.len().checked_div(self.width).unwrap_or(0)
    }
    pub fn row(&self, n: usize) -> &[f64] {
        &self.all[n * self.width..(n + 1) * self.width]
    }
    pub fn row_mut(&mut self, n: usize) -> &mut [f64] {
        &mut self.all[n * self.width..(n + 1) * self.width]
    }
    pub fn add(&mut self, other: &Table, share: f64) {
        self.all.iter_mut().zip(&other.all).for_each(|(a, b)| *a += share * b);
    }
    /// Every row as long as 1.
    pub fn unit_rows(mut self) -> Table {
        (0..self.rows()).for_each(|n| unit(self.row_mut(n)));
        self
    }
    pub fn beside(&self, other: &Table) -> Table {
        let all = (0..self.rows()).flat_map(|n| self.row(n).iter().chain(other.row(n)).copied()).collect();
        Table { width: self.width + other.width, all }
    }

    /// Columns made to stand upright on one another (by the Cholesky factor of their products); those that say nothing of
    /// their own become 0.
    pub fn upright(mut self) -> Table {
        let w = self.width;
        let mut products = vec![0.0; w * w];
        for n in 0..self.rows() {
            let row = self.row(n);
            for (i, v) in row.iter().enumerate().filter(|v| *v.1 != 0.0) {
                products[i * w..i * w + i + 1].iter_mut().zip(row).for_each(|(p, o)| *p += v * o);
            }
        }
        let least = 1e-10 * (0..w).map(|i| products[i * w + i]).fold(0.0, f64::max);
        let mut lower = vec![0.0; w * w];
        for i in 0..w {
            for j in 0..=i {
                let sum = products[i * w + j] - dot(&lower[i * w..i * w + j], &lower[j * w..j * w + j]);
                let of = lower[j * w + j];
                lower[i * w + j] = match i == j {
                    true if sum > least => sum.sqrt(),
                    false if of > 0.0 => sum / of,
                    _ => 0.0,
                };
            }
        }
        for n in 0..self.rows() {
            let row = self.row_mut(n);
            for i in 0..w {
                let of = lower[i * w + i];
                row[i] = if of > 0.0 { (row[i] - dot(&lower[i * w..i * w + i], &row[..i])) / of } else { 0.0 };
            }
        }
        self
    }
}

/// Rows that are 0 almost everywhere: for each row what stands where.
#[derive(Debug, Clone, Default)]
pub struct Sparse {
    pub rows: Vec<Vec<(u32, f64)>>,
    pub width: usize,
}
impl Sparse {
    pub fn unit_rows(mut self) -> Sparse {
        for row in &mut self.rows {
            let length = row.iter().map(|e| e.1 * e.1).sum::<f64>().sqrt();
            if length > 0.0 {
                row.iter_mut().for_each(|e| e.1 /= length);
            }
        }
        self
    }
    pub fn turned(&self) -> Sparse {
        let mut rows = vec![vec![]; self.width];
        for (n, row) in self.rows.iter().enumerate() {
            row.iter().for_each(|e| rows[e.0 as usize].push((n as u32, e.1)));
        }
        Sparse { rows, width: self.rows.len() }
    }
    pub fn times(&self, table: &Table) -> Table {
        let mut out = Table::new(self.rows.len(), table.width);
        for (n, row) in self.rows.iter().enumerate() {
            let sums = out.row_mut(n);
            for (at, value) in row {
                sums.iter_mut().zip(table.row(*at as usize)).for_each(|(s, v)| *s += value * v);
            }
        }
        out
    }
}

pub fn dot(a: &[f64], b: &[f64]) -> f64 {
    let (mut a4, mut b4) = (a.chunks_exact(4), b.chunks_exact(4));
    let mut sums = [0.0; 4];
    for (x, y) in a4.by_ref().zip(b4.by_ref()) {
        sums.iter_mut().zip(x.iter().zip(y)).for_each(|(s, (x, y))| *s += x * y);
    }
    sums.iter().sum::<f64>() + a4.remainder().iter().zip(b4.remainder()).map(|(x, y)| x * y).sum::<f64>()
}
pub fn unit(row: &mut [f64]) {
    let length = dot(row, row).sqrt();
    if length > 0.0 {
        row.iter_mut().for_each(|v| *v /= length);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_upright_and_a_repeated_one_is_gone() {
        let mut t = Table::drawn(50, 6, 1);
        (0..50).for_each(|n| t.row_mut(n)[5] = t.row(n)[2]);
        let t = t.upright().upright();
        for i in 0..6 {
            for j in 0..6 {
                let sum: f64 = (0..50).map(|n| t.row(n)[i] * t.row(n)[j]).sum();
                let wanted = f64::from(u8::from(i == j && i < 5));
                assert!((sum - wanted).abs() < 1e-6, "{i} {j} {sum}");
            }
        }
    }

    #[test]
    fn turned_twice_is_the_same_and_products_are_right() {
        let s = Sparse { rows: vec![vec![(0, 2.0)], vec![], vec![(0, 1.0), (2, 3.0)]], width: 3 };
        assert_eq!(s.turned().turned().rows, s.rows);
        let t = Table { width: 2, all: vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0] };
        assert_eq!(s.times(&t).all, [2.0, 4.0, 0.0, 0.0, 16.0, 20.0]);
    }
}
